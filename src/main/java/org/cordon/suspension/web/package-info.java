/** Suspensions over HTTP. */
package org.cordon.suspension.web;
