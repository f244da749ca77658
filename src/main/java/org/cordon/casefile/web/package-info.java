/** Persons and their files, over REST and as pages. */
package org.cordon.casefile.web;
