/** The progress of the demo, for its sign-in page. */
package org.cordon.demo.play.web;
