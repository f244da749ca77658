package org.cordon.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Белозерцев Игнат | Ignat Belozertsev
            Белозерцев Игнат | Ignat Belozercev
            Щербатюк Юлия Жановна | Yulia Shcherbatyuk
            Щербатюк Юлия | Julia Schtscherbatjuk
            Євгенія Гринчишин | Yevheniia Hrynchyshyn
            Хасан Магомедов | Khassan Magomedov
            Ђорђе Живковић | Djordje Zivkovic
            Вълчан Цонков | Valchan Tsonkov
            محمد عبد الرحمن الطرابلسي | Mohamed Abderrahmane Trabelsi
            يوسف بن علي القصراوي | Youssef ben Ali Gasraoui
            أحمد حسين النجفي | Ahmad Hussein al-Najafi
            خالد الشمري | Khaled Al-Shammari
            فاطمة الزهراء بنعيسى | Fatima Zahra Benaissa
            نور الدين بلقاسم | Noureddine Belkacem
            رضا کریم‌زاده | Reza Karimzadeh
            گلناز چراغی | Golnaz Cheraghi
            عبد الله ولد سيدي | Abdallahi Ould Sidi
            Κωνσταντίνος Μπαρμπαγιάννης | Konstantinos Barbagiannis
            Γιώργος Ντούκας | Giorgos Doukas
            Ευαγγελία Χατζηδημητρίου | Evangelia Hatzidimitriou
            אברהם לוינשטוק | Avraham Levinstok
            יצחק שפירקין | Yitzhak Shapirkin
            רבקה בן צור | Rivka Ben Tzur
            ნიკოლოზ ჯავახაძე | Nikoloz Javakhadze
            გიორგი წერეთაშვილი | Giorgi Tseretashvili
            Հովհաննես Ղարիբջանյան | Hovhannes Gharibjanyan
            Սուրեն Մկրտումյան | Suren Mkrtumyan
            王建国明 | Wang Jianguoming
            张伟强 | Zhang Weiqiang
            陳志遠 | Chen Zhiyuan
            欧阳明德 | Ouyang Mingde
            박성현일 | Park Seong-hyeon-il
            김도윤 | Kim Do-yun
            이준서 | Lee Jun-seo
            최민호 | Choi Min-ho
            タナカ ヒロシ | Tanaka Hiroshi
            さとう けんじ | Kenji Sato
            राजेश चौधरी | Rajesh Chaudhary
            सुनीता भट्टाचार्य | Sunita Bhattacharya
            আবদুল করিম চৌধুরী | Abdul Karim Chowdhury
            மாரியப்பன் செல்வம் | Mariappan Selvam
            ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ | Gurpreet Singh
            สมชาย วงศ์สุวรรณ | Somchai Wongsuwan
            ተስፋዬ ገብረመድህን | Tesfaye Gebremedhin
            ហេង សុខា | Heng Sokha
            Магомед Алиев | محمد علیف
            Ahmad Karimi | Ахмад Карими
            Хуссейн Аль-Масри | حسين المصري
            Γιώργος Ντούκας | Георгиос Дукас
            Müller, Jörg | Joerg Mueller
            Ødegård Åsmund | Aasmund Oedegaard
            Nguyễn Văn Thắng | Van Thang Nguyen
            D'Angelis Marco | Marco Dangelis
            Oleksandr Hnatenko | Aleksandr Gnatenko
            Wladimir Schukowitsch | Vladimir Zhukovich
            Jean-Baptiste Kouassi | Jean Baptiste KOUASSI
            Mohd. Yusof bin Ismail | Mohamed Youssef Ismail
            Tesfay Kidane G. | Tesfay Kidane Ghebremeskel
            Abd al-Rahim Qasim | Abdurrahim Kassem
            Saifuddin Chowdhury | Saif al-Din Choudhury
            Zhang Weiqiang | ZHANG Wei Qiang
            """)
    void takesWhatIsWrittenOtherwiseForOneName(String one, String other) {
        assertThat(compare(one, other)).matches(Likeness::mayBe);
        assertThat(compare(other, one).score()).isEqualTo(compare(one, other).score());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Белозерцев Игнат | Ignat Belov
            محمد عبد الرحمن الطرابلسي | Mohamed Abdelkader Trabelsi
            محمد الطرابلسي | Mahmoud Trabelsi
            Γιώργος Ντούκας | Giorgos Dimas
            ნიკოლოზ ჯავახაძე | Nikoloz Kavtaradze
            王建国 | Wang Jianmin
            राजेश चौधरी | Ramesh Chaudhary
            חיים כהן | Haim Kaplan
            Хасан Магомедов | Husein Magomedov
            Ali Hassan | Ali Hussein
            Maria Petrova | Marina Petrova
            Anton Ivanov | Andrei Ivanov
            José García López | José García Muñoz
            Ahmad bin Hasan al-Sharqawi | Hasan bin Ahmad al-Sharqawi
            Hans O Vehrmann | Hans Joachim Vehrmann
            Rami Yusuf Taha al-Sharqawi | Rami Yusuf Taha al-Najdawi
            """)
    void tellsTwoNamesApart(String one, String other) {
        assertThat(compare(one, other)).matches(likeness -> !likeness.mayBe());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ignat Belozertsev | BELOZERTSEV, Ignat | SAME_NAME
            Белозерцев Игнат | Ignat Belozertsev | OTHER_SCRIPT
            Ignat Belozertzev | Ignat Belozertsev | OTHER_SPELLING
            IgnatBelozertsev | Ignat Belozertsev | WRITTEN_TOGETHER
            Ignat Petrovich Belozertsev | Ignat Belozertsev | PARTS_MISSING
            I. Belozertsev | Ignat Belozertsev | INITIAL
            Ign Belozertsev | Ignat Belozertsev | SHORTENED
            Ignat Morozhenko | Ignat Belozertsev | NAMES_DIFFER
            Walid bin Nabil | Nabil bin Walid | FATHER_AND_SON
            """)
    void saysWhatItFound(String one, String other, Reason reason) {
        assertThat(compare(one, other).reasons()).contains(reason);
    }

    @Test
    void findsNothingWhereNothingIsWritten() {
        assertThat(compare("", "Ignat Belozertsev").score()).isZero();
        assertThat(compare("***", "!!!").score()).isZero();
    }

    @Test
    void isCertainOfTheSameNameAlone() {
        assertThat(compare("Ignat Belozertsev", "BELOZERTSEV, Ignat").score()).isEqualTo(1);
        assertThat(compare("Ignat Belozertsev", "Ignat Belozerzev").score()).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MORVAN-LEGUEN, MORVAN-LEGUEN, Yann",
        "morvan leguen, MORVAN-LEGUEN, Yann",
        "Yann Morvan Leguen, MORVAN-LEGUEN, Yann",
        "Morvan, MORVAN-LEGUEN, Yann",
        "Yann MORVAN, MORVAN-LEGUEN, Yann",
        "Leguen Morvan Yann Pierre, MORVAN-LEGUEN, Yann",
        "Ostergard, ØSTERGÅRD, Nils",
        "Straße, STRASSE, Uwe",
        "O'Brannigan, OBRANNIGAN, Sean",
        "Yılmazer, YILMAZER, ",
        "Жмуркин, ЖМУРКИН, Пётр", "Zhmurkin Pyotr, ЖМУРКИН, Пётр", "Morvan, МОРВАН, Янн", "Morvane, MORVAN, Yann",
        "Pierre Morvan Leguen, MORVAN-LEGUEN, Yann"
    })
    void mayBeTheNameOfAFileHoweverItIsWritten(String reported, String name, String forename) {
        assertThat(NameMatcher.isNamed(reported, name, forename)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Yann, MORVAN-LEGUEN, Yann",
        "Yann Morvan Kerbiriou, MORVAN-LEGUEN, Yann",
        "Kerbiriou, MORVAN, Yann",
        "Ivan Petrov, IVANOV, Petr",
        "--, MORVAN, Yann",
    })
    void isNotTheNameOfAFileWithoutAWordOfItsFamilyName(String reported, String name, String forename) {
        assertThat(NameMatcher.isNamed(reported, name, forename)).isFalse();
    }

    private static Likeness compare(String one, String other) {
        return NameMatcher.compare(WrittenName.of(one), WrittenName.of(other));
    }
}
