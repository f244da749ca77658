/** The first screen over REST and as a page. */
package org.cordon.rooms.today.web;
