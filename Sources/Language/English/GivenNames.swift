/// Given names common in the world's news, in their English spellings.
package enum GivenNames {
  package static let all = words(
    """
    aaron adam adel adnan ahmad ahmed ahmet alan albert alex alexander alexei aleksandr alexey ali alice
    alison amal amanda amin amir amira amy ammar ana anas anastasia anatoly andrea andreas andrei andrew
    andrey andriy andriy angela ann anna anne anthony antonio antony anton arif arthur artem asad ash
    ashton ashraf aya ayman aziz bashar bassam barack barbara barry ben benjamin bernard bilal bill
    binyamin benjamin bob boris brad brandon brian bruce burak carl carla carlos carol caroline
    carter catherine charles charlotte chris christian christina christine christopher claire
    clara cheng daniel daria dave david deborah denis dennis diana dick dmitri dmitry dmytro
    donald dorothy douglas edward elena elias elizabeth ellen emily emma emmanuel eric erdal
    erik ernest eva evan evgeny fadi fahad faisal farid faruk fatima federica feras firas francis
    francois françois frank fred frederick fuad gary genevieve geoffrey george gerald ghassan giorgos
    gordon grace graham greg gregory hadi haider haidar hakan hamad hamid hamza hanan hannah harold
    harry hasan hassan haytham heather helen henry herbert hillary hisham hoshyar howard hugh
    hussain hussein ian ibrahim igor ihor imad imran ines irina iryna isaac isabel ismail ivan
    iyad jack jacob jake jamal james jamie jan jane jasim jason javad jawad jay jean jeff jeffrey
    jen jennifer jens jeremy jerry jessica jim jimmy jo joan joe joel john johanna jon jonathan jordan
    jose josé joseph josh joshua juan judith jules julia julian julie kamal karen karim karl kate
    katherine kathleen kelly kemal ken kenneth kevin khaled khalid khalil kim kostyantyn kurt
    larry latif laura lauren lavrentiy leila lena leo leonard leonid leroy leslie lewis liam linda
    lisa lloyd lorraine louis lucas lucy luis luke lynn lyudmila magdalena mahdi mahmood mahmoud
    majid maksym malcolm malik manuel marc marcus margaret maria marie marina mario mark martha
    martin marwan mary maryam masoud massoud matt matthew maurice max maxim mazen mazloum megan
    mehdi mehmet melissa mevlut michael michel michelle miguel mikhail mike milos mitchell mohamad
    mohamed mohammad mohammed mohsen moqtada muqtada mona monica moshe muhammad muhammed mukhtar
    murat musa mustafa mykhailo mykola nabil nadia nancy nasser natalia natalya nathan nathaniel
    nechirvan neil nick nicholas nicolas nikolai noah noor nour nora norman nouri nuri nuala oksana
    oleg oleh oleksandr oleksiy olga oliver olivia olha omar orhan oscar osama usama pamela
    patricia patrick paul paula pavel pavlo pedro peter petro phil philip philippe phillip pierre
    qasem qassem qais rachel rafael rafik rafiq ralph rami rania rashid raymond rebecca recep
    rex riad riyad ricardo richard rick rob robert robin roger roland roman ron ronald rory
    rosa ross roy russell ruslan ruth ryan saad sabah sabri saddam saeed said salah saleh salem salim
    salman sam sami samantha samir samuel sana sandra sara sarah sayed scott sean selim semyon
    serge sergei sergey serhiy sharif shane shannon sharon sheila simon sofia sophie stanislav
    stanley stefan stephanie stephen steve steven stuart suleiman sulaiman susan svetlana tahir
    tamara tammam tareq tariq tarek tatiana ted teresa terry tex theresa thomas tim timothy
    tobias todd tom tony travis tyler umar uri usman vadim valentina valery vera victor victoria
    viktor vincent virginia vitaly vitaliy vladimir volodymyr walid walter wayne wendy william
    wolfgang yahya yair yakov yasser yevgeny yitzhak youssef yousef yulia yuri yuriy yusuf zachary
    zahra zaid zainab zaki zalmay zeid ziad zoe baraa haitham luay qusay uday izzat tammy kassem
    staffan lakhdar kofi ban antonio antónio ursula josep angela olaf macron narendra xi jinping
    """)
}
