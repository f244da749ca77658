/** Persons over HTTP. */
package org.cordon.person.web;
