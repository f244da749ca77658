/** Feedback over HTTP. */
package org.cordon.roundup.feedback.web;
