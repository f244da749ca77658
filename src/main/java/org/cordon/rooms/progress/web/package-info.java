/** A country's own view, over REST and as a page. */
package org.cordon.rooms.progress.web;
