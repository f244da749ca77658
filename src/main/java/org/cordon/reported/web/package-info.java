/** Reports as they are read over HTTP. */
package org.cordon.reported.web;
