/** Drafts and tasks over HTTP. */
package org.cordon.platform.draft.web;
