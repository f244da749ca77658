/** How the bureaus of the demo are reached. */
package org.cordon.demo.play.bureau;
