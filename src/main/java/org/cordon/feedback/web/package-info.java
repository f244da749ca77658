/** Feedback over HTTP. */
package org.cordon.feedback.web;
