/** Persons over HTTP. */
package org.cordon.roundup.person.web;
