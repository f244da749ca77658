/**
 * The network of an analysis file as its reader sees it, read as a whole or no more of it than is asked for. Everything in it is what the
 * policies show him; nothing is computed here that needs more than counting.
 *
 * <p>A package of its own because pictures and measures both start from the network that is read here.
 */
package org.cordon.analysis.file.network;
