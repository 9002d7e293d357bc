<?php
// render.php WHO JSON: what becomes of each content of a list for a "visitor" or the
// "administrator".

require __DIR__ . '/load.php';
wp_set_current_user( 'administrator' === $argv[1] ? 1 : 0 );
shirube_tests_say(
	array_map(
		function ( $content ) {
			return do_shortcode( do_blocks( $content ) );
		},
		json_decode( $argv[2], true )
	)
);
