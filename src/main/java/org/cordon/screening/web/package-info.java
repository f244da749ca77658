/** Screening over HTTP. */
package org.cordon.screening.web;
