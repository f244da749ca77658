/**
 * Computes what a network's links alone say: degree, components, cut points, betweenness, groups, the effect of removals, and how firm each
 * result is. Knows neither the database nor anybody's rights: the caller passes the network that the reader may see, with only those nodes
 * that may be measured.
 *
 * <p>A package of its own because measures are computed from links alone, without the database.
 */
package org.cordon.analysis.file.measure;
