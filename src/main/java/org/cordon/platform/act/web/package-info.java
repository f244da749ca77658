/** The filter that makes a request one act. */
package org.cordon.platform.act.web;
