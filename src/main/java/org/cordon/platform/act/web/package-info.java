/** The filter that turns each request that writes into a single act. */
package org.cordon.platform.act.web;
