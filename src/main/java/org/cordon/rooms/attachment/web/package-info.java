/** Files on items, over REST. */
package org.cordon.rooms.attachment.web;
