/** The progress of the demo over HTTP, for the demo's sign-in page. */
package org.cordon.demo.play.web;
