/** The invented people of the demo, and their portraits. */
package org.cordon.demo.play.person;
