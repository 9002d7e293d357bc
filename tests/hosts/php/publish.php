<?php
// publish.php TITLE CONTENT: publishes a page of the administrator's and says its address.

require __DIR__ . '/load.php';
wp_set_current_user( 1 );
$page = wp_insert_post(
	wp_slash(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_author'  => 1,
			'post_title'   => $argv[1],
			'post_content' => $argv[2],
		)
	),
	true
);
shirube_tests_say( is_wp_error( $page ) ? $page : get_permalink( $page ) );
