<?php
// render.php JSON: what becomes of each content of a list, for a visitor.

require __DIR__ . '/load.php';
shirube_tests_say(
	array_map(
		function ( $content ) {
			return do_shortcode( do_blocks( $content ) );
		},
		json_decode( $argv[1], true )
	)
);
