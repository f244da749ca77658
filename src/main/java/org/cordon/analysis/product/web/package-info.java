/** Products of analysis files over HTTP. */
package org.cordon.analysis.product.web;
