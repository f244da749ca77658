/** Reports on unseen persons over HTTP. */
package org.cordon.unseen.web;
