/** The country directory over HTTP. */
package org.cordon.kernel.country.web;
