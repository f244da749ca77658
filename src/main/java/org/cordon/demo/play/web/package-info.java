/** What the sign-in page of the demo asks. */
package org.cordon.demo.play.web;
