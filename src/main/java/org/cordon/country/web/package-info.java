/** The country directory over HTTP. */
package org.cordon.country.web;
