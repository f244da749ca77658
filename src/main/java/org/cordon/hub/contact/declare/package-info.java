/** Declaring: what identifies a person, a document, a telephone number or a vessel, and how often a bureau may declare. */
package org.cordon.hub.contact.declare;
