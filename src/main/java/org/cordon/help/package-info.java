/** What Cordon says about its own use. It knows no case. */
package org.cordon.help;
