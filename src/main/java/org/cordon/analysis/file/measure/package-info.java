/**
 * Computes measures from the links of a network alone: degree, components, cut points, betweenness, groups, the effect of removals, and the
 * firmness of the results. The package knows neither the database nor the rights of readers. The caller passes the network that the reader
 * may see, with only those nodes that may be measured.
 *
 * <p>A package of its own because measures are computed from links alone, without the database.
 */
package org.cordon.analysis.file.measure;
