-- What was let go keeps its row, so that the highest number says which were given.
drop table meeting_joint_number;
