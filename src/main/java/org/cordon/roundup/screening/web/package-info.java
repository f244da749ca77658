/** Screening over HTTP. */
package org.cordon.roundup.screening.web;
