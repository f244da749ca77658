/** The inbox over REST. */
package org.cordon.rooms.inbox.web;
