/** Who has looked, over REST. */
package org.cordon.disclosure.web;
