/** Analysis files over HTTP. */
package org.cordon.analysis.file.web;
