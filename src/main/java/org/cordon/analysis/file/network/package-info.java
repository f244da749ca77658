/**
 * Reads the network of an analysis file as its reader sees it, as a whole or in part. The row policies decide what the reader sees. This
 * package only counts and ranks.
 *
 * <p>A package of its own because pictures and measures both start from the network that is read here.
 */
package org.cordon.analysis.file.network;
