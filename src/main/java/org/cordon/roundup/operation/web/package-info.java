/** Operations over HTTP. */
package org.cordon.roundup.operation.web;
