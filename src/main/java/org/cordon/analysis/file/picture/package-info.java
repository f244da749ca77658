/**
 * Where the parts of a network stand in its picture. The server says it, so that one network gives one picture, to whoever sees the
 * same.
 */
package org.cordon.analysis.file.picture;
