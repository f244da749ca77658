/** Who has looked, over REST. */
package org.cordon.rooms.disclosure.web;
