/** Answers for the engine when it fails: with a sentence, and nothing of its inside. */
package org.cordon.platform.gate.answer;
