/**
 * What can be said of a network by its links alone: degree, components, cut points, betweenness, groups, what would fall apart, and how
 * firm each is. Knows no database and nobody's rights: it is given the network that its reader may see, and only those who may be
 * measured.
 *
 * <p>A package of its own because measures are computed from links alone, without the database.
 */
package org.cordon.analysis.file.measure;
