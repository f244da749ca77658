/** Drafts and tasks over HTTP. */
package org.cordon.platform.desk.web;
