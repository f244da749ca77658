/** Operations over HTTP. */
package org.cordon.operation.web;
