/** Drafts and tasks over HTTP. */
package org.cordon.desk.web;
