/** Reports as they are read over HTTP. */
package org.cordon.rooms.reportlist.web;
