/** Persons and their files, over REST and as pages. */
package org.cordon.rooms.casefile.web;
