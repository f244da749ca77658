/** Suspensions over HTTP. */
package org.cordon.roundup.suspension.web;
