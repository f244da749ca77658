/** Products of analysis files over HTTP. */
package org.cordon.product.web;
