/** Whoever nominated a person changes who may see him: what he tightens and loosens, and the questions that follow. */
package org.cordon.roundup.list.handling;
