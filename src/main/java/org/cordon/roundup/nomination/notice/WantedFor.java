package org.cordon.roundup.nomination.notice;

/** The purpose for which the person is wanted: to be tried, or to serve a sentence. The threshold of seriousness differs (RPD art. 83). */
public enum WantedFor { PROSECUTION, SENTENCE }
