/** What the engine calls for nominations, and how Cordon tells the engine. */
package org.cordon.roundup.nomination.process;
